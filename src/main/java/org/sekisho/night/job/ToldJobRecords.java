package org.sekisho.night.job;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sekisho.machine.fault.FaultTrace;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Keeps words of filings out of the tables of Spring Batch, which would write what was thrown with its messages: of an
 * exception they hold the classes and the places in the code.
 */
@Component
class ToldJobRecords implements BeanPostProcessor {

    /** The class of the exception by which Batch tells a stop. */
    private static final Pattern CLASS = Pattern.compile("[\\w.$]*");

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof JobRepository jobs)) {
            return bean;
        }
        ProxyFactory told = new ProxyFactory(jobs);
        told.addAdvice((MethodBeforeAdvice) (method, arguments, target) -> tell(arguments));
        return told.getProxy();
    }

    private static void tell(Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof StepExecution step) {
                step.setExitStatus(told(step.getExitStatus(), step.getFailureExceptions()));
            } else if (argument instanceof JobExecution job) {
                job.setExitStatus(told(job.getExitStatus(), job.getAllFailureExceptions()));
            }
        }
    }

    private static ExitStatus told(ExitStatus ended, List<Throwable> thrown) {
        if (CLASS.matcher(ended.getExitDescription()).matches()) {
            return ended;
        }
        return new ExitStatus(
                ended.getExitCode(), thrown.stream().map(FaultTrace::brief).collect(Collectors.joining("\n")));
    }
}
