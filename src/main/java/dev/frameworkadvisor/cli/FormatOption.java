package dev.frameworkadvisor.cli;

import picocli.CommandLine.Option;

/** How an answer is printed that has two forms. */
final class FormatOption {

    private enum Format { text, json }

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; text unless given.")
    private Format format = Format.text;

    boolean isJson() {
        return format == Format.json;
    }
}
