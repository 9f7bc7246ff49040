package dev.aloft.provider;

import dev.aloft.function.Context;
import java.lang.ref.WeakReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The base of generated main classes, by way of their provider's own subclass. The provider's loop
 * calls {@link #create()} once, so that a failing construction reaches the cloud's own API for init
 * errors.
 *
 * <p>Also knows which invocation each thread serves, for records of the log: a logger is called
 * from anywhere in the user's code and is given no context. That is kept here, in a class that
 * every function loads anyway, because a cold start pays for each further class.
 */
public abstract class Bootstrap {
  private static final ThreadLocal<@Nullable Context> CURRENT = new ThreadLocal<>();

  /** The context of the process's first invocation; null before it. */
  private static volatile @Nullable WeakReference<Context> first;

  /** Opens its log, or gives the open one. */
  private static volatile @Nullable Supplier<LogWriter> running;

  /** For subclasses. */
  protected Bootstrap() {}

  /**
   * Builds the user's object and the function around it.
   *
   * @throws Exception what the user's constructor threw
   */
  public abstract Handler create() throws Exception;

  /** Runs the provider's loop and ends the process with its exit code. */
  public abstract void run();

  /** The name that the cloud's configuration selects in a bootstrap of many functions. */
  protected abstract String selectedFunction();

  /** For loops and servers to call before they begin: the process logs there from now on. */
  public static void logTo(Supplier<LogWriter> loop) {
    running = loop;
  }

  /** Where the records of the process go; null in a process that runs no bootstrap. */
  public static @Nullable LogWriter processLog() {
    Supplier<LogWriter> loop = running;
    return loop == null ? null : loop.get();
  }

  /** The calling thread serves this invocation from now on; called by loops and servers. */
  public static void begin(Context context) {
    CURRENT.set(context);
    if (first == null) {
      synchronized (CURRENT) {
        if (first == null) {
          first = new WeakReference<>(context);
        }
      }
    }
  }

  /** The calling thread serves no invocation any more. */
  public static void end() {
    // To remove it would cost a new entry for each invocation.
    CURRENT.set(null);
  }

  /** The invocation that the calling thread serves; null if none. */
  public static @Nullable Context current() {
    return CURRENT.get();
  }

  /** Whether this is the process's first invocation, the one that a cold start preceded. */
  public static boolean isFirst(Context context) {
    WeakReference<Context> begun = first;
    return begun != null && begun.get() == context;
  }

  /** What a bootstrap of many functions throws when no function has the selected name. */
  protected static IllegalArgumentException unknownFunction(String selected, String... known) {
    return new IllegalArgumentException(
        "No function named \""
            + selected
            + "\" in this bootstrap. It has: "
            + String.join(", ", known)
            + ". Configure one of these names as the handler.");
  }
}
