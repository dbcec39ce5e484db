package dev.frameworkadvisor.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates under {@code src/main/jte}, which the build compiles to classes of this room. */
final class Templates {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {
    }

    /**
     * Renders a template.
     *
     * @param name of its file, without the ending
     * @param values by the names of its parameters
     */
    static String render(String name, Map<String, Object> values) {
        var out = new StringOutput();
        ENGINE.render(name + ".jte", values, out);
        return out.toString();
    }
}
