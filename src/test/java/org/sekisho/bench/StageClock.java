package org.sekisho.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Measures what each {@link Stage} takes, by standing before the beans that do it. A stage's time is its own: what it
 * has another stage do is the other's.
 */
final class StageClock implements BeanPostProcessor, MethodInterceptor {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<Stage, Time> times = new EnumMap<>(Stage.class);
    private final ThreadLocal<Deque<Time>> running = ThreadLocal.withInitial(ArrayDeque::new);

    /** What a stage took so far, in all threads. */
    synchronized Time of(Stage stage) {
        return times.getOrDefault(stage, Time.NONE);
    }

    /** Forgets what was measured so far: starting up tries the lists on their examples. */
    synchronized void reset() {
        times.clear();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        for (Stage stage : Stage.values()) {
            if (stage.type().isInstance(bean)) {
                ProxyFactory proxy = new ProxyFactory(bean);
                proxy.setProxyTargetClass(!stage.type().isInterface());
                proxy.addAdvice(this);
                return proxy.getProxy(getClass().getClassLoader());
            }
        }
        return bean;
    }

    @Override
    public Object invoke(MethodInvocation call) throws Throwable {
        Stage stage = Stage.of(call.getMethod());
        if (stage == null) {
            return call.proceed();
        }
        Deque<Time> others = running.get();
        others.push(Time.NONE);
        Time start = now();
        try {
            return call.proceed();
        } finally {
            Time whole = now().minus(start);
            add(stage, whole.minus(others.pop()));
            if (!others.isEmpty()) {
                others.push(others.pop().plus(whole));
            }
        }
    }

    private synchronized void add(Stage stage, Time own) {
        times.merge(stage, own, Time::plus);
    }

    private static Time now() {
        return new Time(THREADS.getCurrentThreadCpuTime(), System.nanoTime());
    }

    /** Nanoseconds of processor, and by the clock. */
    record Time(long processor, long clock) {

        static final Time NONE = new Time(0, 0);

        Time plus(Time other) {
            return new Time(processor + other.processor, clock + other.clock);
        }

        Time minus(Time other) {
            return new Time(processor - other.processor, clock - other.clock);
        }
    }
}
