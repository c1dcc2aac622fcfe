package org.sekisho.machine.fault;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An exception as the log shows it: its classes and places, and of its messages those that may be told. */
record LogbackToldThrowable(IThrowableProxy proxy, @Nullable String message) implements IThrowableProxy {

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
