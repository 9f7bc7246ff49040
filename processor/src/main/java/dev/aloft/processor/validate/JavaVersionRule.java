package dev.aloft.processor.validate;

import dev.aloft.processor.diagnostic.Diagnostics;
import dev.aloft.processor.diagnostic.Message;
import dev.aloft.processor.discover.FunctionDeclaration;
import javax.lang.model.SourceVersion;

/** The sources are compiled for a Java that can run what is generated. */
public final class JavaVersionRule implements FunctionRule {
  private static final SourceVersion OLDEST = SourceVersion.RELEASE_17;

  private final SourceVersion version;
  private boolean reported;

  /**
   * @param version what the compilation is for
   */
  public JavaVersionRule(SourceVersion version) {
    this.version = version;
  }

  /** Whether it is new enough; if not, nothing else is worth reporting. */
  public boolean isMet() {
    return version.compareTo(OLDEST) >= 0;
  }

  @Override
  public void check(FunctionDeclaration function, Diagnostics diagnostics) {
    if (!isMet() && !reported) {
      reported = true;
      String number = version.name().replace("RELEASE_", "");
      diagnostics.report(Message.JAVA_TOO_OLD, function.place(), function.label(), number);
    }
  }
}
