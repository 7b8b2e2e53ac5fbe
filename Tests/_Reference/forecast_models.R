# Fixtures of the forecasting models from R's forecast package, at fixed parameters:
# only the recursions are compared, never the optimisers.
#   Rscript Tests/_Reference/forecast_models.R   (from the package's folder)
suppressPackageStartupMessages(library(forecast))
options(digits = 17)
folder <- "Tests/ForecastingTests/Fixtures"
series <- list(
  rising = c(12.1, 13.4, 13.9, 15.8, 16.2, 18.9, 19.1, 21.7, 22.4, 25.3, 26.0, 28.8),
  bumpy = c(105, 98, 121, 117, 93, 140, 133, 128, 151, 119, 160, 158, 149, 171),
  falling = c(880, 861, 845, 799, 805, 770, 742, 731, 700, 688))
heading <- paste0("# forecast_models.R: ", R.version.string, ", forecast ",
  packageVersion("forecast"))
number <- function(x) paste(sprintf("%.17g", x), collapse = ";")
rows <- c(heading, "case,series,model,alpha,beta,phi,level,slope,steps,forecast,values")
add <- function(case, name, model, alpha, beta, phi, level, slope, forecast)
  rows <<- c(rows, paste(case, name, model, number(alpha), number(beta), number(phi),
    number(level), number(slope), length(forecast), number(forecast), number(series[[name]]),
    sep = ","))
for (name in names(series)) {
  y <- ts(series[[name]])
  fit <- ets(y, model = "ANN", alpha = 0.4)
  add("ses", name, "ANN", fit$par["alpha"], 0, 0, fit$initstate[1], 0, forecast(fit, h = 6)$mean)
  fit <- ets(y, model = "AAN", damped = FALSE, alpha = 0.5, beta = 0.1)
  add("holt", name, "AAN", fit$par["alpha"], fit$par["beta"], 1, fit$initstate[1],
    fit$initstate[2], forecast(fit, h = 6)$mean)
  fit <- ets(y, model = "AAN", damped = TRUE, alpha = 0.5, beta = 0.1, phi = 0.9)
  add("damped", name, "AAdN", fit$par["alpha"], fit$par["beta"], fit$par["phi"],
    fit$initstate[1], fit$initstate[2], forecast(fit, h = 6)$mean)
  fc <- thetaf(y, h = 6)
  smooth <- ses(y, h = 1)$model
  add("theta", name, "theta", smooth$par["alpha"], 0, 0, smooth$initstate[1], 0, fc$mean)
  add("naive", name, "naive", 0, 0, 0, 0, 0, naive(y, h = 6)$mean)
  add("drift", name, "drift", 0, 0, 0, 0, 0, rwf(y, h = 6, drift = TRUE)$mean)
  for (k in c(0, 0.3, 1)) add("box-cox", name, "box-cox", k, 0, 0, 0, 0, BoxCox(y, k))
}
writeLines(rows, file.path(folder, "forecast_models.csv"))
