package dev.frameworkadvisor.cli;

import picocli.CommandLine.Option;

/** Text or JSON. */
final class FormatOption {

    private enum Format { text, json }

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (default: text).")
    private Format format = Format.text;

    boolean isJson() {
        return format == Format.json;
    }
}
