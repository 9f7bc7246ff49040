package dev.aloft.tooling.deploy.descriptor;

/**
 * How a runtime with a JVM of its own starts our bootstrap: Lambda calls the script that this
 * variable names instead of its own client, see the page "Modifying the runtime environment" of its
 * developer guide.
 */
public final class AwsStart {
  /** The variable. */
  public static final String WRAPPER = "AWS_LAMBDA_EXEC_WRAPPER";

  /** The script, where Lambda unpacks an artifact. */
  public static final String BOOTSTRAP = "/var/task/bootstrap";

  private AwsStart() {}
}
