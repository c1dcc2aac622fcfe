package org.sekisho.desk.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Turns away what nobody sends who is meant to, at each port: under other names, by other methods. */
final class Firewalls implements HttpFirewall {

    private final HttpFirewall desk;
    private final HttpFirewall metrics;

    /**
     * @param ofDesk whether the desk is reached under a name
     * @param ofMetrics the same of health and metrics
     */
    Firewalls(Predicate<String> ofDesk, Predicate<String> ofMetrics) {
        this.desk = strict(ofDesk, HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST);
        this.metrics = strict(ofMetrics, HttpMethod.GET, HttpMethod.HEAD);
    }

    private static HttpFirewall strict(Predicate<String> names, HttpMethod... methods) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(
                List.of(methods).stream().map(HttpMethod::name).toList());
        firewall.setAllowedHostnames(names);
        return firewall;
    }

    private HttpFirewall of(HttpServletRequest request) {
        return MetricsDoor.isAskedBy(request) ? metrics : desk;
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return of(request).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return desk.getFirewalledResponse(response);
    }
}
