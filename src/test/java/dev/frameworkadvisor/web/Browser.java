package dev.frameworkadvisor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser without a window: Chromium with its driver, where both are installed. */
final class Browser implements AutoCloseable {

    private static final List<Path> DRIVERS =
            List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/local/bin/chromedriver"));
    private static final List<Path> BROWSERS = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
    private static final Path SCREENS = Path.of("target/screens");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one. The test is skipped where there is none. */
    static Browser start() {
        return start(true, false);
    }

    /** Starts one that does or does not run scripts, and prefers light or dark colours. */
    static Browser start(boolean scripts, boolean dark) {
        Path program = existing(BROWSERS);
        Path chromedriver = existing(DRIVERS);
        var options = new ChromeOptions().setBinary(program.toFile());
        // As root, its sandbox does not start; the other switches keep it from the network.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-dev-shm-usage",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars");
        if (dark) {
            options.addArguments("--blink-settings=preferredColorScheme=0");
        }
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        var service = new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort().build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Path existing(List<Path> candidates) {
        Path found = candidates.stream().filter(Files::isExecutable).findFirst().orElse(null);
        assumeTrue(found != null,
                "There is none of " + candidates + ": install chromium and chromium-driver to run this test.");
        return found;
    }

    /** Sets the size of the window in pixels. */
    Browser size(int width, int height) {
        // A window has a smallest width; what the page sees has not.
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.manage().window().setSize(new Dimension(Math.max(500, width), height));
        return this;
    }

    /** Opens a page, and waits until htmx listens to it: a test is faster than a person. */
    Browser open(String url) {
        driver.get(url);
        new WebDriverWait(driver, PATIENCE).until(it -> driver.executeScript("""
                const live = document.querySelector('[hx-get]');
                return !window.htmx || !live || (live['htmx-internal-data'] ?? {}).firstInitCompleted === true;
                """).equals(true));
        return this;
    }

    String url() {
        return driver.getCurrentUrl();
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    String text(String css) {
        return patiently(() -> find(css).getText());
    }

    /** Tries again while a page that is being replaced gets in the way. */
    private <T> T patiently(Supplier<T> look) {
        return new WebDriverWait(driver, PATIENCE).ignoring(WebDriverException.class).until(it -> look.get());
    }

    /** Clicks where a person would click. */
    void click(String css) {
        WebElement element = patiently(() -> find(css));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** Answers a question by its label. */
    void answer(String fact, String answer) {
        click("label[for='a-" + fact + "-" + answer + "']");
    }

    /** Presses keys, on whatever has the focus. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** The id of what has the focus. */
    String focus() {
        return Objects.requireNonNullElse(driver.switchTo().activeElement().getDomAttribute("id"), "");
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Waits until a text appears in an element. */
    void await(String css, String text) {
        new WebDriverWait(driver, PATIENCE).ignoring(WebDriverException.class)
                .withMessage(() -> "`" + css + "` should say \"" + text + "\" but says \""
                        + all(css).stream().map(WebElement::getText).toList() + "\"")
                .until(it -> all(css).stream().anyMatch(element -> element.getText().contains(text)));
    }

    /** Waits until the address shows that the page was updated. */
    void awaitUrl(Predicate<String> updated) {
        new WebDriverWait(driver, PATIENCE).withMessage(() -> "the address is still " + url())
                .until(it -> updated.test(url()));
    }

    /** Keeps a picture of the page, for people to look at. */
    void photograph(String name) throws IOException {
        Files.createDirectories(SCREENS);
        Files.write(SCREENS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** What keeps people with a disability from using the page: serious and critical faults, by axe-core. */
    List<String> faults() throws IOException {
        try (InputStream axe = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const places = it => it.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ');
                axe.run().then(result => done(result.violations
                    .filter(it => ['serious', 'critical'].includes(it.impact))
                    .map(it => it.id + ': ' + it.help + ' at ' + places(it))));
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** The page reports no error on its console. */
    void assertQuiet() {
        Stream<String> errors = driver.manage().logs().get("browser").getAll().stream()
                .filter(it -> it.getLevel().intValue() >= Level.SEVERE.intValue()).map(it -> it.getMessage());
        assertThat(errors).isEmpty();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
