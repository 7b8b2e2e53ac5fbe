// The only place that sees the headers of OpenBLAS and LAPACKE.
#include <cblas.h>
#include <lapacke.h>

// Not in the library's headers; absent where it was built without threads.
extern int blas_thread_shutdown_(void) __attribute__((weak));

// Ends the threads that the library started as it was loaded.
static inline void shim_end_blas_threads(void) {
  if (blas_thread_shutdown_) blas_thread_shutdown_();
}
