// The only place that sees the headers of OpenBLAS and LAPACKE.
#include <cblas.h>
#include <lapacke.h>
