package dev.aloft.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * What a function's class does outside invocations by interfaces of Aliyun's library.
 *
 * @param bridge the generated class of its contexts, on which the other one is built
 * @param context the generated class of the context outside invocations
 * @param initializes whether it is a {@code FunctionInitializer}
 * @param freezes whether it is a {@code PreFreezeHandler}
 * @param stops whether it is a {@code PreStopHandler}
 */
public record InstanceHooks(
    ClassName bridge, ClassName context, boolean initializes, boolean freezes, boolean stops) {}
