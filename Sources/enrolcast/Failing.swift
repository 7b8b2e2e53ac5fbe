internal import ArgumentParser
internal import EnrolmentModel
internal import RunRegistry
internal import Scenarios

/// Turns what went wrong into findings on the screen and an exit code.
enum Failing {
  /// Runs a body; bad input ends with 65, what cannot be read with 74.
  ///
  /// With `--quiet` only errors are shown, without the warnings around them.
  static func orExit<Format, Result>(
    _ output: FormattedOutput<Format>, _ body: () throws -> Result
  ) throws -> Result {
    try orExit(output.language, quiet: output.quiet, body)
  }

  /// The same, for commands that write their answers in another way.
  static func orExit<Result>(
    _ language: Language, quiet: Bool = false, _ body: () throws -> Result
  ) throws -> Result {
    do {
      return try body()
    } catch let error as ProjectError {
      let shown = error.findings.filter { !quiet || $0.severity == .error }
      Console.notes(shown, language)
      throw ExitCode(error.concernsAccess ? 74 : 65)
    } catch let problem as UsageProblem {
      Console.error(problem.message, language)
      throw ExitCode(64)
    } catch let problem as RegistryProblem {
      Console.error(problem.message, language)
      throw ExitCode(problem.isUse ? 64 : 74)
    } catch let failure as Study.Failure {
      Console.error(failure.explanation, language)
      throw ExitCode(failure.isInput ? 65 : 70)
    } catch let code as ExitCode {
      throw code
    } catch {
      Console.error(.unforeseen(error), language)
      throw ExitCode(70)
    }
  }
}

extension RegistryProblem {
  /// Whether another command line would mend it.
  var isUse: Bool { kind == .unknownRun || kind == .refused }
}

extension Study.Failure {
  /// Whether other evidence or assumptions would mend it.
  var isInput: Bool {
    switch self {
    case .fit(.factorization): false
    default: true
    }
  }

  /// What went wrong and what mends it.
  var explanation: LocalizedText {
    switch self {
    case .fit(.factorization(let error)):
      LocalizedText(
        vi: "không phân tích được ma trận hiệp phương sai (\(error)); hãy báo lỗi này",
        en: "a covariance could not be factored (\(error)); please report this")
    case .fit(.weights):
      LocalizedText(
        vi: "không lần mô phỏng nào phù hợp với số liệu; hãy xem lại các dòng mâu thuẫn",
        en: "no draw is compatible with the evidence; look at the rows that contradict each other")
    case .input(.noLabourForce):
      LocalizedText(
        vi:
          "không có số liệu lực lượng lao động đến ngày này; hãy thêm dòng labour-force hoặc chọn --as-of muộn hơn",
        en:
          "no labour-force figure is known at this date; add a labour-force row or choose a later --as-of"
      )
    case .input(.noRate(let measure)):
      LocalizedText(
        vi:
          "không có số liệu \(measure.rawValue) đến ngày này; hãy thêm một dòng hoặc chọn --as-of muộn hơn",
        en: "no \(measure.rawValue) is known at this date; add a row or choose a later --as-of")
    case .input(.rateTooOld(let measure, let year)):
      LocalizedText(
        vi: "số liệu \(measure.rawValue) cuối cùng là của năm \(year), quá xa năm kế hoạch",
        en:
          "the last \(measure.rawValue) is of \(year), too far before the plan year to carry forward"
      )
    case .segments(let scenario, let problem):
      LocalizedText(
        vi: "kịch bản '\(scenario)': phần tuyển sinh theo tháng không hợp lệ (\(problem))",
        en: "scenario '\(scenario)': its intake shares do not make a year (\(problem))")
    }
  }
}

extension LocalizedText {
  fileprivate static func unforeseen(_ error: any Error) -> Self {
    Self(
      vi: "chương trình gặp lỗi ngoài dự kiến (\(error)); hãy báo lỗi này",
      en: "something unforeseen happened (\(error)); please report this")
  }
}
