/**
 * What is loaded of Spring Boot's Actuator, and the port at which a worker answers the office's monitoring. Open {@link
 * org.sekisho.night.metrics.port.WorkerPort} first.
 */
@NamedInterface("metrics-port")
@NullMarked
package org.sekisho.night.metrics.port;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
