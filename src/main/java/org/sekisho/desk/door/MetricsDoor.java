package org.sekisho.desk.door;

import jakarta.servlet.http.HttpServletRequest;
import org.sekisho.night.metrics.ConditionalOnMetricsPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The door of the port for the office's monitoring: nobody signs in there, and nothing is there but health and metrics. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMetricsPort
class MetricsDoor {

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
