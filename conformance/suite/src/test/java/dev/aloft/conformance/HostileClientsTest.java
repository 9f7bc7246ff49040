package dev.aloft.conformance;

import org.junit.jupiter.api.Assumptions;

/** Hostile clients against the server of the module's cloud, if the cloud calls one. */
final class HostileClientsTest extends HostileClients {
  @Override
  HostileTarget.Kind kind() {
    HostileTarget.Kind kind = HostileTarget.kindOfCloud();
    return kind != null
        ? kind
        : Assumptions.<HostileTarget.Kind>abort("this cloud's functions ask for their events");
  }
}
