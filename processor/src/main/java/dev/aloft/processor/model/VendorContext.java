package dev.aloft.processor.model;

import com.palantir.javapoet.ClassName;

/** The context that a cloud's own library passes to handlers; a generated class implements it. */
public enum VendorContext {
  /** Of AWS Lambda. */
  LAMBDA("com.amazonaws.services.lambda.runtime", "LambdaContext"),
  /** Of Aliyun Function Compute. */
  FUNCTION_COMPUTE("com.aliyun.fc.runtime", "FunctionComputeContext");

  private final String packageName;
  private final String bridge;

  VendorContext(String packageName, String bridge) {
    this.packageName = packageName;
    this.bridge = bridge;
  }

  /** The library's package. */
  public String packageName() {
    return packageName;
  }

  /** The library's interface. */
  public ClassName contract() {
    return ClassName.get(packageName, "Context");
  }

  /** The generated class that stands for it outside invocations. */
  public ClassName instance(String inPackage) {
    return ClassName.get(inPackage, "Functions_" + bridge.replace("Context", "Instance"));
  }

  /** The generated class for all handlers of a package. */
  public ClassName bridge(String inPackage) {
    return ClassName.get(inPackage, "Functions_" + bridge);
  }
}
