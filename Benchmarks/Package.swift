// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// The vector registers of the package that is measured: its manifest has the same lines.
let wide: [SwiftSetting] = {
  let processor = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
  let widths = [["avx512f", "avx512dq", "avx512vl", "avx512bw"], ["avx2"]]
  guard let extensions = widths.first(where: { $0.allSatisfy { processor.contains(" \($0) ") } })
  else { return [] }
  return [.unsafeFlags(extensions.flatMap { ["-Xcc", "-m\($0)"] })]
}()

let strict: [SwiftSetting] =
  wide + [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]

let package = Package(
  name: "enrolcast-benchmarks",
  products: [.executable(name: "enrolcast-benchmarks", targets: ["EngineBenchmarks"])],
  dependencies: [
    .package(name: "enrolcast", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    .target(name: "Measuring", swiftSettings: strict),
    .executableTarget(
      name: "EngineBenchmarks",
      dependencies: [
        "Measuring",
        .product(name: "Probability", package: "enrolcast"),
        .product(name: "EnrolmentModel", package: "enrolcast"),
        .product(name: "Scenarios", package: "enrolcast"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "MeasuringTests", dependencies: ["Measuring"], swiftSettings: strict),
  ]
)
