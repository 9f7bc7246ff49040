package dev.aloft.aws.extension;

/** What Lambda tells an extension about the function's environment. */
public sealed interface ExtensionEvent permits InvokeEvent, ShutdownEvent {}
