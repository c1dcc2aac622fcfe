package org.sekisho.desk.door;

import jakarta.servlet.http.HttpServletRequest;
import org.sekisho.desk.setting.UnusableSettingException;
import org.sekisho.night.metrics.ConditionalOnMetricsPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The door of the port for the office's monitoring: nobody signs in there, and nothing is there but health and metrics. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMetricsPort
class MetricsDoor {

    /** Keeps health and metrics off the desk's own port, where anybody might read them who reaches the desk. */
    MetricsDoor(Environment environment) {
        if (ManagementPortType.get(environment) != ManagementPortType.DIFFERENT) {
            throw new UnusableSettingException("sekisho.metrics.port is %s, the port of the desk itself. Name another"
                    .formatted(environment.getProperty("sekisho.metrics.port")));
        }
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain metrics(HttpSecurity http) throws Exception {
        return http.securityMatcher(MetricsDoor::isAskedBy)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(wanted -> wanted.disable())
                .logout(out -> out.disable())
                .build();
    }

    /** Whether a request came by that port, and not by the desk's. */
    static boolean isAskedBy(HttpServletRequest request) {
        ApplicationContext asked = WebApplicationContextUtils.getWebApplicationContext(request.getServletContext());
        return asked != null && WebServerApplicationContext.hasServerNamespace(asked, "management");
    }
}
