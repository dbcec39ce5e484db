package dev.frameworkadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frameworkadvisor.workbench.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What someone who edits rules sees on the open page, in a real browser. */
class FollowedRulesInBrowserTest {

    @Test
    void pageFollowsEachSaveAndSurvivesBrokenRules(@TempDir Path folder) throws IOException {
        try (Browser browser = Browser.start()) {
            Path rules = Folders.copy(Path.of("rules"), folder.resolve("rules"));
            try (Server server = Server.start(FollowedRules.begin(rules), "127.0.0.1", 0)) {
                browser.size(1280, 900).open("http://127.0.0.1:" + server.port()
                        + "/?yes=real-time,user-accounts&name=Chat");
                assertThat(browser.text("#verdict")).startsWith("Chat: a toss-up between Django and FastAPI");
                assertThat(browser.text("#edit")).contains("save a file");

                Path live = rules.resolve("today/live.drl");
                Folders.edit(live, "discourage( new Django(), SLIGHTLY )", "discourage( new Django(), CLEARLY )");
                browser.await("#verdict", "Chat: FastAPI, by a small lead");
                browser.await("#edit", "OK: ");
                browser.await("#edit", "Recommended before and after");
                assertThat(browser.text("#edit")).contains("today/live.drl", " %", "case");
                browser.photograph("edit");

                String working = Files.readString(live);
                Files.writeString(live, working.replace("insertLogical( discourage", "insertLogicaly( discourage"));
                browser.await("#edit", "Rules broken; still using the version of");
                assertThat(browser.text("#edit")).contains("today/live.drl:", "^");
                browser.answer("needs-async", "yes");
                browser.await("#verdict", "Chat: FastAPI");

                Files.writeString(live, working);
                browser.await("#edit", "OK: ");
                Folders.edit(rules.resolve("vocabulary.drl"), "Is it an online shop (products, cart, orders)?",
                        "Does it sell things?");
                browser.await("#t-e-commerce", "Does it sell things?");
                assertThat(browser.find("#a-needs-async-yes").isSelected()).as("the answers stay").isTrue();
            }
        }
    }
}
