package org.sekisho.desk.limit;

import jakarta.servlet.DispatcherType;
import org.sekisho.desk.door.BarePage;
import org.sekisho.desk.setting.WebSettings;
import org.sekisho.office.audit.AuditTrail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.transaction.support.TransactionOperations;

/** Limits for a person who has not signed in: no session, no waiting thread, few tries. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AnonymousLimits {

    @Bean
    Customizer<HttpSecurity> noSessionBeforeSignIn(
            RequestCache wanted, @Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
        return http -> http.csrf(forms -> forms.csrfTokenRepository(new FormTokens(secure)))
                .requestCache(pages -> pages.requestCache(wanted));
    }

    @Bean
    Customizer<HttpSecurity> fewTries(
            AuditTrail audit,
            TransactionOperations transaction,
            WebSettings settings,
            @Value("${server.forward-headers-strategy:none}") String proxy) {
        boolean known = !proxy.equalsIgnoreCase("none");
        return http ->
                http.addFilterAfter(new TriedSecrets(audit, transaction, settings.limits(), known), CsrfFilter.class);
    }

    /** Before the session is looked up, and with it whatever else is looked up for a form. */
    @Bean
    FilterRegistrationBean<WholeForms> wholeForms(WebSettings settings) {
        FilterRegistrationBean<WholeForms> forms =
                new FilterRegistrationBean<>(new WholeForms(settings.limits().formTime()));
        forms.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        forms.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return forms;
    }

    /** The filter that turns requests away before any page is made. */
    @Bean
    RequestRejectedHandler noRequestOfBrowsers() {
        return (request, response, why) ->
                BarePage.send(request.getRequestURI(), response, HttpStatus.BAD_REQUEST.value());
    }
}
