package dev.aloft.emulator.internal.push;

import dev.aloft.emulator.internal.HttpMessage;
import dev.aloft.emulator.internal.HttpResult;
import dev.aloft.emulator.internal.PendingInvocation;
import dev.aloft.emulator.invocation.Answer;

/** What differs between the clouds that call their functions with plain events. */
public interface PushProtocol {

  /** The request that carries the event. */
  HttpMessage request(PendingInvocation invocation);

  /** What the function's answer means; also notes what is wrong with it. */
  Answer answer(PendingInvocation invocation, HttpResult result);
}
