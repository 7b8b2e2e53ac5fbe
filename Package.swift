// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// The widest vector registers that this machine has.
///
/// The bytes of every result are the same without them: no product is ever fused with a sum.
let wide: [SwiftSetting] = {
  let processor = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
  let widths = [["avx512f", "avx512dq", "avx512vl", "avx512bw"], ["avx2"]]
  guard let extensions = widths.first(where: { $0.allSatisfy { processor.contains(" \($0) ") } })
  else { return [] }
  return [.unsafeFlags(extensions.flatMap { ["-Xcc", "-m\($0)"] })]
}()

/// The language settings that every target of ours is compiled with.
let strict: [SwiftSetting] =
  wide + [
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .treatAllWarnings(as: .error),
  ]

let realModule: Target.Dependency = .product(name: "RealModule", package: "swift-numerics")

let package = Package(
  name: "enrolcast",
  products: [
    .executable(name: "enrolcast", targets: ["enrolcast"]),
    // For Benchmarks/, a package of its own.
    .library(name: "Probability", targets: ["Probability"]),
    .library(name: "EnrolmentModel", targets: ["EnrolmentModel"]),
    .library(name: "Scenarios", targets: ["Scenarios"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // MARK: - System libraries
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev", "liblapacke-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // MARK: - Mathematics, which knows nothing of education
    .target(name: "LinearAlgebra", dependencies: ["COpenBLAS"], swiftSettings: strict),
    .target(
      name: "Probability", dependencies: ["LinearAlgebra", realModule],
      resources: [.embedInCode("Resources/joe-kuo.txt")], swiftSettings: strict),
    .target(
      name: "Forecasting", dependencies: ["LinearAlgebra", "Probability", realModule],
      exclude: ["Forecasting.docc"], resources: [.embedInCode("Resources/prior.txt")],
      swiftSettings: strict),

    // MARK: - The model: pure values and functions
    .target(
      name: "EnrolmentModel",
      dependencies: ["Forecasting", "Probability", "LinearAlgebra", realModule],
      swiftSettings: strict),

    // MARK: - The edges: files in, documents out, the command
    .target(
      name: "Scenarios",
      dependencies: [
        "EnrolmentModel", "Forecasting", "Probability", "CZlib",
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.embedInCode("Example")], swiftSettings: strict),
    .target(
      name: "Briefings", dependencies: ["EnrolmentModel", "Probability"], swiftSettings: strict),
    .target(
      name: "DocumentTools",
      dependencies: [
        "Briefings", "EnrolmentModel", "CXlsxWriter",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ], swiftSettings: strict),
    .target(
      name: "RunRegistry",
      dependencies: [
        "Scenarios", "EnrolmentModel", .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "enrolcast",
      dependencies: [
        "Scenarios", "Briefings", "DocumentTools", "EnrolmentModel", "Forecasting", "LinearAlgebra",
        "RunRegistry",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // MARK: - Tests
    .testTarget(name: "LinearAlgebraTests", dependencies: ["LinearAlgebra"], swiftSettings: strict),
    .testTarget(
      name: "ProbabilityTests", dependencies: ["Probability"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "ForecastingTests", dependencies: ["Forecasting", "Probability", realModule],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "EnrolmentModelTests",
      dependencies: ["EnrolmentModel", "Forecasting", "Probability", "LinearAlgebra", realModule],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "ScenariosTests",
      dependencies: ["Scenarios", "EnrolmentModel", "Forecasting", "Probability"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "BriefingsTests",
      dependencies: ["Briefings", "EnrolmentModel", "Probability", "Scenarios"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentToolsTests",
      dependencies: ["DocumentTools", "Briefings", "EnrolmentModel", "Scenarios"],
      swiftSettings: strict),
    .testTarget(
      name: "RunRegistryTests",
      dependencies: [
        "RunRegistry", "Scenarios", "EnrolmentModel",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: ["enrolcast", "Scenarios", "Briefings", "EnrolmentModel", "Probability"],
      swiftSettings: strict),
  ]
)

// The documentation plugin is fetched by `make docs` only; nobody else waits for it.
if Context.environment["ENROLCAST_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"))
}
