/// Scoring rules: how far a forecast distribution was from what came.
///
/// Lower is better. All of them are proper: nobody can better the expected score by forecasting
/// anything but what is believed. Each has the unit of the quantity.
///
/// Reference: Gneiting and Raftery (2007), *Strictly proper scoring rules, prediction, and
/// estimation*.
public enum Score {}
