package org.sekisho.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Sekisho.class.getPackage().getImplementationVersion();
        return new String[] {"sekisho " + (version == null ? "built from source" : version)};
    }
}
