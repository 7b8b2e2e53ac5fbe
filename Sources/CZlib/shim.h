// The only place that sees the header of zlib.
#include <zlib.h>
