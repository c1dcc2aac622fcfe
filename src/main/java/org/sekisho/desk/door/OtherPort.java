package org.sekisho.desk.door;

import org.sekisho.desk.setting.UnusableSettingException;
import org.sekisho.night.metrics.ConditionalOnMetricsPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Keeps health and metrics off the desk's own port, where anybody might read them who reaches the desk. */
@Component
@ConditionalOnMetricsPort
class OtherPort {

    OtherPort(Environment environment) {
        if (ManagementPortType.get(environment) != ManagementPortType.DIFFERENT) {
            throw new UnusableSettingException("sekisho.metrics.port is %s, the port of the desk itself. Name another"
                    .formatted(environment.getProperty("sekisho.metrics.port")));
        }
    }
}
