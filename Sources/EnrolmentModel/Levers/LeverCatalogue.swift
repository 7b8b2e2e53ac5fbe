/// Every lever there is, in the order of the plan's clauses.
public enum LeverCatalogue {
  /// The levers.
  public static let all: [any Lever.Type] = [
    MediaCampaign.self,
    CovidDisruption.self,
    OnlineSwitch.self,
    OnSiteStay.self,
    CounsellingCampaign.self,
    LowerSecondaryStreaming.self,
    InstitutionQuality.self,
    EnterpriseTraining.self,
    ShortCourseProgramme.self,
    SmallFirmUpskilling.self,
    LowerSecondaryIncentive.self,
    QuarantineSitesReturned.self,
    NationalSkillsAssessment.self,
    ReportingCutOff.self,
  ]

  /// The lever of a key.
  ///
  /// - Parameter key: The key in a scenario file.
  /// - Returns: The lever, or nothing where there is none.
  public static func lever(_ key: String) -> (any Lever.Type)? { all.first { $0.key == key } }
}
