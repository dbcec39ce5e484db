package dev.frameworkadvisor.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates under {@code src/main/jte}, which the build compiles to classes of this package. */
final class Templates {

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
}
