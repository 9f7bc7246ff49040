/**
 * Packages, describes and runs functions: all that build-tool plug-ins do. Never part of a
 * function.
 */
module dev.aloft.tooling {
  requires transitive dev.aloft.runtime;
  requires transitive dev.aloft.emulator;
  requires org.apache.commons.compress;
  requires directory.watcher;
  requires com.google.cloud.tools.jib;
  requires com.google.cloud.tools.jib.api.buildplan;
  requires java.compiler;
  requires java.net.http;
  requires jdk.httpserver;
  requires org.slf4j;
  requires org.snakeyaml.engine;
  requires java.xml;
  requires static org.jspecify;

  exports dev.aloft.tooling;
  exports dev.aloft.tooling.cloud;
  exports dev.aloft.tooling.deploy;
  exports dev.aloft.tooling.deploy.command;
  exports dev.aloft.tooling.deploy.files;
  exports dev.aloft.tooling.create;
  exports dev.aloft.tooling.extensions;
  exports dev.aloft.tooling.functions;
  exports dev.aloft.tooling.pack;
  exports dev.aloft.tooling.run;
}
