import { mount } from 'svelte'
import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/timelines.css'
import App from './App.svelte'

document.documentElement.dataset.idle = 'false'
mount(App, { target: document.getElementById('app')! })
