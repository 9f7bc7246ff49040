package dev.aloft.conformance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Hostile clients against the server of the module's cloud, if that calls a server. */
final class HostileClientsTest extends HostileClients {
  @Override
  HostileTarget.Kind kind() {
    HostileTarget.Kind kind = HostileTarget.kindOfCloud();
    assumeTrue(kind != null, "this cloud's functions ask for their events");
    return kind;
  }
}
