package dev.aloft.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Hostile clients against the server behind Scaleway's core runtime. */
final class HostileCoreClientsTest extends HostileClients {
  @Override
  HostileTarget.Kind kind() {
    assumeTrue(
        HostileTarget.kindOfCloud() == HostileTarget.Kind.SCALEWAY, "only Scaleway has a core");
    return HostileTarget.Kind.SCALEWAY_CORE;
  }
}
