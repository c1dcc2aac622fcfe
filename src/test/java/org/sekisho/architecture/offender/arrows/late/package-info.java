@org.springframework.modulith.ApplicationModule
package org.sekisho.architecture.offender.arrows.late;
