package dev.aloft.aws.internal;

/** What turned a request into an event; each takes another form of answer. */
public enum HttpFront {
  /** A function URL, which has payload format 2.0. */
  FUNCTION_URL,

  /** Payload format 2.0: repeated headers in one value, cookies in a list. */
  V2,

  /** Payload format 1.0: each header with a list of values. */
  V1,

  /** A load balancer that takes one value of each header. */
  ALB,

  /** A load balancer whose target group has multi-value headers. */
  ALB_MULTI,

  /**
   * VPC Lattice, whose two event structures take the same form of answer: one value of each header.
   */
  LATTICE;

  /** Whether events and answers have payload format 2.0. */
  boolean isVersion2() {
    return this == V2 || this == FUNCTION_URL;
  }
}
