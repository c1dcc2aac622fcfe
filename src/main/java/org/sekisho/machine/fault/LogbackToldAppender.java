package org.sekisho.machine.fault;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import ch.qos.logback.core.spi.AppenderAttachableImpl;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every log: exceptions pass it without the messages that may quote a filing, whoever logs them. Named in
 * {@code logback-text.xml} and {@code logback-ecs.xml}.
 */
public final class LogbackToldAppender extends UnsynchronizedAppenderBase<ILoggingEvent>
        implements AppenderAttachable<ILoggingEvent> {

    private final AppenderAttachableImpl<ILoggingEvent> logs = new AppenderAttachableImpl<>();

    @Override
    protected void append(ILoggingEvent event) {
        logs.appendLoopOnAppenders(event.getThrowableProxy() == null ? event : told(event));
    }

    /** The same event but for its exception. */
    static ILoggingEvent told(ILoggingEvent event) {
        return (ILoggingEvent) Proxy.newProxyInstance(
                ILoggingEvent.class.getClassLoader(),
                new Class<?>[] {ILoggingEvent.class},
                (proxy, method, arguments) -> answer(event, method, arguments));
    }

    private static @Nullable Object answer(ILoggingEvent event, Method method, @Nullable Object[] arguments)
            throws ReflectiveOperationException {
        if (method.getName().equals("getThrowableProxy")) {
            return LogbackToldThrowable.of(event.getThrowableProxy());
        }
        try {
            return method.invoke(event, arguments);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException("A log event cannot be read", failed);
        }
    }

    @Override
    public void addAppender(Appender<ILoggingEvent> log) {
        logs.addAppender(log);
    }

    @Override
    public Iterator<Appender<ILoggingEvent>> iteratorForAppenders() {
        return logs.iteratorForAppenders();
    }

    @Override
    public @Nullable Appender<ILoggingEvent> getAppender(String name) {
        return logs.getAppender(name);
    }

    @Override
    public boolean isAttached(Appender<ILoggingEvent> log) {
        return logs.isAttached(log);
    }

    @Override
    public void detachAndStopAllAppenders() {
        logs.detachAndStopAllAppenders();
    }

    @Override
    public boolean detachAppender(Appender<ILoggingEvent> log) {
        return logs.detachAppender(log);
    }

    @Override
    public boolean detachAppender(String name) {
        return logs.detachAppender(name);
    }

    /** An exception as the log shows it: its classes and places, and of its messages those that may be told. */
    record LogbackToldThrowable(
            IThrowableProxy proxy, @Nullable String message) implements IThrowableProxy {

        static @Nullable IThrowableProxy of(@Nullable IThrowableProxy proxy) {
            if (proxy == null || proxy instanceof LogbackToldThrowable) {
                return proxy;
            }
            String told = proxy instanceof ThrowableProxy real
                    ? ToldMessage.of(real.getThrowable()).orElse(null)
                    : null;
            return new LogbackToldThrowable(proxy, told);
        }

        @Override
        public @Nullable String getMessage() {
            return message;
        }

        @Override
        public String getOverridingMessage() {
            return message == null ? getClassName() : getClassName() + ": " + message;
        }

        @Override
        public String getClassName() {
            return proxy.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return proxy.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return proxy.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return of(proxy.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            return Arrays.stream(proxy.getSuppressed())
                    .map(LogbackToldThrowable::of)
                    .toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return proxy.isCyclic();
        }
    }
}
