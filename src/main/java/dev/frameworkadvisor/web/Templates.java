package dev.frameworkadvisor.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.regex.Pattern;

/** The templates under {@code src/main/jte}, which the build compiles to classes of this package. */
final class Templates {

    private static final Pattern BACKTICKS = Pattern.compile("`([^`]*)`");

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {
    }

    /**
     * Renders a template.
     *
     * @param name its file name without the extension
     * @param values the values of its parameters, by their names
     */
    static String render(String name, Map<String, Object> values) {
        var out = new StringOutput();
        ENGINE.render(name + ".jte", values, out);
        return out.toString();
    }

    /** A sentence of the command line as a page writes it, with quotation marks for backticks. */
    static String quoted(String sentence) {
        return BACKTICKS.matcher(sentence).replaceAll("\u201c$1\u201d");
    }
}
