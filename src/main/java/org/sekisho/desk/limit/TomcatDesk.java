package org.sekisho.desk.limit;

import java.io.IOException;
import org.apache.catalina.Container;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.Adapter;
import org.apache.tomcat.util.net.SocketEvent;
import org.jspecify.annotations.Nullable;
import org.sekisho.desk.door.BarePage;
import org.sekisho.desk.setting.WebSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.TomcatProtocolHandlerCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;

/** Answers of Tomcat itself, before or after the desk: no page of its own, and never without the headers of all others. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class TomcatDesk {

    /** Style sheets, scripts and most pages fit: the system takes them off a thread's hands, however slowly they are read. */
    private static final int WHOLE_ANSWER = 256 * 1024;

    /** Comes last, since Boot puts in a page for errors of its own. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> guardedAnswers() {
        return tomcat -> {
            tomcat.addContextCustomizers(context -> showsBarePages(context.getParent()));
            tomcat.addConnectorCustomizers(connector -> {
                connector.setProperty("socket.txBufSize", Integer.toString(WHOLE_ANSWER));
                connector.addLifecycleListener(event -> {
                    if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                        guard(connector);
                    }
                });
            });
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> fewConnectionsFromOneAddress(WebSettings settings) {
        return tomcat -> {
            tomcat.setProtocol(TomcatFairProtocol.class.getName());
            tomcat.addProtocolHandlerCustomizers((TomcatProtocolHandlerCustomizer<TomcatFairProtocol>)
                    fair -> fair.setMostFromOneAddress(settings.limits().connections()));
        };
    }

    private static void showsBarePages(Container host) {
        for (Valve valve : host.getPipeline().getValves()) {
            if (valve instanceof ErrorReportValve) {
                host.getPipeline().removeValve(valve);
            }
        }
        host.getPipeline().addValve(new Bare());
        if (host instanceof StandardHost ours) {
            ours.setErrorReportValveClass(Bare.class.getName());
        }
    }

    private static void guard(Connector connector) {
        Adapter desk = connector.getProtocolHandler().getAdapter();
        connector.getProtocolHandler().setAdapter(new Guarded(desk));
    }

    /** Instead of Tomcat's own pages. */
    static class Bare extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable why) {
            boolean error = response.getStatus() >= HttpStatus.BAD_REQUEST.value();
            if (!error || response.getContentWritten() > 0 || response.isCommitted() || !response.setErrorReported()) {
                return;
            }
            try {
                BarePage.send(request.getRequestURI(), response, response.getStatus());
                response.finishResponse();
            } catch (IOException gone) {
                // nobody is there any more to be answered
            }
        }
    }

    /** Puts the guards on each answer before anybody else sees the request. */
    private record Guarded(Adapter desk) implements Adapter {

        @Override
        public void service(org.apache.coyote.Request request, org.apache.coyote.Response response) throws Exception {
            BarePage.GUARDS.forEach(response::setHeader);
            desk.service(request, response);
        }

        @Override
        public boolean prepare(org.apache.coyote.Request request, org.apache.coyote.Response response)
                throws Exception {
            return desk.prepare(request, response);
        }

        @Override
        public boolean asyncDispatch(
                org.apache.coyote.Request request, org.apache.coyote.Response response, SocketEvent event)
                throws Exception {
            return desk.asyncDispatch(request, response, event);
        }

        @Override
        public void log(org.apache.coyote.Request request, org.apache.coyote.Response response, long time) {
            if (!response.isCommitted()) {
                BarePage.GUARDS.forEach(response::setHeader);
            }
            desk.log(request, response, time);
        }

        @Override
        public void checkRecycled(org.apache.coyote.Request request, org.apache.coyote.Response response) {
            desk.checkRecycled(request, response);
        }

        @Override
        public String getDomain() {
            return desk.getDomain();
        }
    }
}
