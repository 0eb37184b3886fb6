import fc from 'fast-check';

// one seed for every run: what is green here is green in CI. `FAST_CHECK_SEED=random` looks for new counterexamples.
if (process.env.FAST_CHECK_SEED !== 'random') fc.configureGlobal({ seed: 20_261_122 });
