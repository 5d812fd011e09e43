// Measurements of the engine. Each benchmark is a function here or in a file beside this one; `npm run bench` runs them all.
console.log('No benchmarks yet.')
