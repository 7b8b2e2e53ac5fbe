// The only place that sees the headers of libxlsxwriter.
#include <xlsxwriter.h>
