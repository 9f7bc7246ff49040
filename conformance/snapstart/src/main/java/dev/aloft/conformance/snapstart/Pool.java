package dev.aloft.conformance.snapstart;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * What a library would register: it logs what it is notified of, and fails where a variable wants
 * it.
 */
final class Pool implements Resource {
  private final String name;

  Pool(String name) {
    this.name = name;
    Core.getGlobalContext().register(this);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    say("before");
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    say("after");
  }

  private void say(String when) {
    System.out.println(name + " " + when);
    if ((name + " " + when).equals(System.getenv("FAILING"))) {
      throw new IllegalStateException(name + " fails " + when);
    }
  }
}
