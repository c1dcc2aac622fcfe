package org.sekisho.night.job;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sekisho.finding.entity.EntityFinder;
import org.sekisho.finding.matching.TechnologyMatcher;
import org.sekisho.intake.filing.DocumentContents;
import org.sekisho.intake.filing.Filing;
import org.sekisho.intake.filing.FilingDocument;
import org.sekisho.intake.filing.FilingNumber;
import org.sekisho.intake.filing.RegisteredFiling;
import org.sekisho.reading.passage.FilingText;
import org.sekisho.reading.passage.PassageSplitter;
import org.sekisho.screening.ScreenedFiling;
import org.sekisho.screening.ScreeningOutcome.Unscreenable;
import org.sekisho.screening.record.ScreeningOutcomes;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Breaks the program at one stage, when a certain filing comes by, whose text names its number. */
final class Poison {

    static final FilingNumber FILING = new FilingNumber("US20269999999A1");

    private static final List<Class<?>> STAGES = List.of(
            DocumentContents.class,
            PassageSplitter.class,
            TechnologyMatcher.class,
            EntityFinder.class,
            ScreeningOutcomes.class);

    private static final Map<FilingNumber, Dose> DOSES = new ConcurrentHashMap<>();

    private Poison() {}

    /** What is to happen, and at which stage; to all filings or to the one. */
    record Dose(Class<?> stage, Set<String> methods, boolean all, Runnable effect) {

        Dose(Class<?> stage, Set<String> methods, Runnable effect) {
            this(stage, methods, false, effect);
        }
    }

    static void prepare(Dose dose) {
        prepare(FILING, dose);
    }

    static void prepare(FilingNumber filing, Dose dose) {
        DOSES.put(filing, dose);
    }

    static void none() {
        DOSES.clear();
    }

    private static void meet(Class<?> stage, String method, Object[] with) {
        DOSES.forEach((filing, dose) -> {
            if (dose.stage() == stage
                    && dose.methods().contains(method)
                    && (dose.all() || Arrays.stream(with).anyMatch(thing -> isOf(filing, thing)))) {
                dose.effect().run();
            }
        });
    }

    private static boolean isOf(FilingNumber number, @Nullable Object thing) {
        if (thing instanceof Collection<?> several) {
            return several.stream().anyMatch(one -> isOf(number, one));
        }
        return (thing instanceof FilingDocument document && document.name().contains(number.value()))
                || (thing instanceof RegisteredFiling registered
                        && registered.number().equals(number))
                || (thing instanceof Filing filing
                        && filing.text().stream()
                                .anyMatch(block -> block.words().contains(number.value())))
                || (thing instanceof FilingText text && text.words().contains(number.value()))
                || (thing instanceof ScreenedFiling screened
                        && screened.registered().number().equals(number)
                        && !(screened.outcome() instanceof Unscreenable));
    }

    /** Stands before every stage. */
    @TestConfiguration
    static class Installed {

        @Bean
        static BeanPostProcessor poison() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return STAGES.stream()
                            .filter(stage -> stage.isInstance(bean))
                            .findFirst()
                            .map(stage -> before(stage, bean))
                            .orElse(bean);
                }
            };
        }

        private static Object before(Class<?> stage, Object bean) {
            ProxyFactory proxy = new ProxyFactory(bean);
            proxy.setProxyTargetClass(stage == DocumentContents.class || !stage.isInterface()); // injected by its class
            proxy.addAdvice(
                    (MethodBeforeAdvice) (method, arguments, target) -> meet(stage, method.getName(), arguments));
            return proxy.getProxy();
        }
    }
}
