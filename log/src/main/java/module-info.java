/** The function's own records in the cloud's log. */
module dev.aloft.log {
  requires transitive dev.aloft.runtime;
  requires static org.jspecify;

  exports dev.aloft.log;

  provides java.lang.System.LoggerFinder with
      dev.aloft.log.internal.SystemLoggers;
}
