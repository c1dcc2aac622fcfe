@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.sekisho.architecture.offender.arrows.early;
