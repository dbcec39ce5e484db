import dev.frameworkadvisor.Advisor;
import dev.frameworkadvisor.Project;
import dev.frameworkadvisor.Recommendation;

/**
 * Asks the advisor from Java. Once ./advise has run, this file runs as it is:
 *
 * java -cp "target/app/framework-advisor.jar:target/app/lib/*" examples/embed/Embed.java
 */
public final class Embed {

    public static void main(String[] args) {
        Advisor advisor = Advisor.standard();    // reads and compiles the rules: load once, ask often, from any thread

        Project project = Project.named("Corner bookshop").yes("e-commerce").no("api-only").build();
        Recommendation recommendation = advisor.recommend(project);

        System.out.println(recommendation.verdict() + " " + recommendation.recommended());
        recommendation.ranking().get(0).reasons().forEach(reason ->
                System.out.println(reason.points() + "  " + reason.rule().name() + " (" + reason.rule().place() + ")"));
    }
}
