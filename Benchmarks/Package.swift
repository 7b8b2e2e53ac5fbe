// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// The vector registers that the measured package is compiled for, see its manifest.
let wide: [SwiftSetting] = {
  let processor = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
  guard processor.contains(" avx2 ") else { return [] }
  return [.unsafeFlags(["-Xcc", "-mavx2"])]
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
