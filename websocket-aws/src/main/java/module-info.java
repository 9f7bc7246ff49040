/** WebSocket APIs of API Gateway, and AWS's request signatures. */
module dev.aloft.websocket.aws {
  requires transitive dev.aloft.provider.aws;
  requires java.net.http;
  requires static org.jspecify;

  exports dev.aloft.aws.sigv4;
  exports dev.aloft.aws.websocket;
}
