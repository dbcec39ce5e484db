package dev.frameworkadvisor.examples;

import dev.frameworkadvisor.Advisor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Starts the service. */
@SpringBootApplication
public class AdvisorApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(AdvisorApplication.class, args);
    }

    /** One for all requests: it is immutable, and any number of threads may share it. */
    @Bean
    Advisor advisor() {
        return Advisor.standard();
    }
}
